import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { AddRouteConfig } from '../http/route-config.decorator.ts';
import { ROLES, type Role } from './role.ts';

export const NEEDS_ROLE = 'needs-role';

/**
 * The least role that a route (or a controller's routes) requires; roles contain one another. A route with neither this
 * nor @Public() is closed (deny by default).
 */
export const NeedsRole = (role: Role) =>
  applyDecorators(
    SetMetadata(NEEDS_ROLE, role),
    AddRouteConfig({ needsRole: role }), // for route-access.ts, which runs before the body is read
    ApiExtension('x-roles', ROLES.slice(ROLES.indexOf(role))),
  );
