import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { AddRouteConfig } from '../http/route-config.decorator.ts';

export const PUBLIC = 'public';

/** Marks a route that needs no session. */
export const Public = () =>
  applyDecorators(SetMetadata(PUBLIC, true), AddRouteConfig({ needsRole: undefined }), ApiSecurity({}));
