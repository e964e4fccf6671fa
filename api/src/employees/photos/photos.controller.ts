import { Controller, Delete, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, By } from '../../access/actor.decorator.ts';
import { NeedsRole } from '../../access/needs-role.decorator.ts';
import { BodyLimit } from '../../http/body/body-limit.decorator.ts';
import { TakesImage } from '../../http/body/image-body.ts';
import { idParams } from '../../http/fields.schema.ts';
import { MostAtOnce } from '../../http/most-at-once.decorator.ts';
import { Answers } from '../../http/openapi/answers.decorator.ts';
import { type EmployeeDetail, type EmployeeId, employeeDetailSchema, employeeId } from '../employees.schema.ts';
import { EmployeesService } from '../employees.service.ts';
import { toDetail } from '../to-detail.ts';
import { PHOTO_LIMIT, PHOTO_TYPES, type PhotoQuery, photoQuerySchema } from './photos.schema.ts';
import { PhotosService } from './photos.service.ts';

/** One is drawn, the others wait with what was sent in memory. */
const PHOTOS_AT_ONCE = 4;
const FOR_EVER = 'private, max-age=31536000, immutable';

@ApiTags('employees')
@NeedsRole('viewer')
@Controller('employees/:id/photo')
export class PhotosController {
  constructor(
    private readonly photos: PhotosService,
    private readonly employees: EmployeesService,
  ) {}

  @Get()
  @ApiProduces('image/webp')
  @Answers({ 200: null, problems: [400, 401, 404, 501] })
  async getEmployeePhoto(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @Query({ schema: photoQuerySchema }) { version }: PhotoQuery,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const { photoId, webp } = await this.photos.read(id, version);
    const tag = `"${photoId}"`;
    reply.headers({ ETag: tag, 'Cache-Control': version ? FOR_EVER : 'private, no-cache' });
    if (headers['if-none-match'] === tag) {
      reply.status(304);
      return undefined;
    }
    reply.type('image/webp');
    return webp;
  }

  @Put()
  @NeedsRole('hr')
  @TakesImage()
  @BodyLimit(PHOTO_LIMIT)
  @MostAtOnce(PHOTOS_AT_ONCE)
  @ApiConsumes(...PHOTO_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' }, required: true })
  @Answers({ 200: employeeDetailSchema, problems: [400, 401, 403, 404, 413, 415, 422, 429, 501] })
  async putEmployeePhoto(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @Req() { body }: FastifyRequest,
    @By() by: Actor,
  ): Promise<EmployeeDetail> {
    await this.photos.replace(id, Buffer.isBuffer(body) ? body : Buffer.alloc(0), by);
    return toDetail(await this.employees.getReviewed(id));
  }

  @Delete()
  @NeedsRole('hr')
  @Answers({ 200: employeeDetailSchema, problems: [400, 401, 403, 404] })
  async deleteEmployeePhoto(
    @Param({ schema: idParams(employeeId) }) { id }: { id: EmployeeId },
    @By() by: Actor,
  ): Promise<EmployeeDetail> {
    await this.photos.remove(id, by);
    return toDetail(await this.employees.getReviewed(id));
  }
}
