import { Body, Controller, Delete, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { idParams } from '../http/fields.schema.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import {
  type CountedJob,
  countedJobSchema,
  type JobChanges,
  type JobDraft,
  type JobId,
  type Jobs,
  jobChangesSchema,
  jobDraftSchema,
  jobId,
  jobsSchema,
} from './jobs.schema.ts';
import { JobsService } from './jobs.service.ts';

@ApiTags('company')
@NeedsRole('viewer')
@Controller('company/jobs')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get()
  @Answers({ 200: jobsSchema, problems: [401] })
  async listJobs(): Promise<Jobs> {
    return { items: await this.jobs.list() };
  }

  @Get(':id')
  @Answers({ 200: countedJobSchema, problems: [400, 401, 404] })
  getJob(@Param({ schema: idParams(jobId) }) { id }: { id: JobId }): Promise<CountedJob> {
    return this.jobs.get(id);
  }

  @Post()
  @NeedsRole('admin')
  @Answers({ 201: countedJobSchema, problems: [400, 401, 403, 409, 413, 415] })
  async createJob(
    @Body({ schema: jobDraftSchema }) draft: JobDraft,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CountedJob> {
    const job = await this.jobs.create(draft, by);
    reply.header('Location', `/api/company/jobs/${job.id}`);
    return job;
  }

  @Patch(':id')
  @NeedsRole('admin')
  @Answers({ 200: countedJobSchema, problems: [400, 401, 403, 404, 409, 413, 415] })
  updateJob(
    @Param({ schema: idParams(jobId) }) { id }: { id: JobId },
    @Body({ schema: jobChangesSchema }) changes: JobChanges,
    @By() by: Actor,
  ): Promise<CountedJob> {
    return this.jobs.change(id, changes, by);
  }

  @Delete(':id')
  @NeedsRole('admin')
  @Answers({ 204: null, problems: [400, 401, 403, 404, 409] })
  async deleteJob(@Param({ schema: idParams(jobId) }) { id }: { id: JobId }, @By() by: Actor): Promise<void> {
    await this.jobs.remove(id, by);
  }
}
