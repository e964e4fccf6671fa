import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { AddRouteConfig } from '../http/route-config.decorator.ts';
import { ROLES, type Role } from './role.ts';

export const NEEDS_ROLE = 'needs-role';

/**
 * The least role that a route (or a controller's routes) asks for; each role may what those before it may. A route with
 * neither this nor @Public() is closed to everybody.
 */
export const NeedsRole = (role: Role) =>
  applyDecorators(
    SetMetadata(NEEDS_ROLE, role),
    AddRouteConfig({ needsRole: role }), // for route-access.ts, before the body is read
    ApiExtension('x-roles', ROLES.slice(ROLES.indexOf(role))),
  );
