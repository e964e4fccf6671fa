import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type CompanyAnswer, type CompanyChanges, companyChangesSchema, companySchema } from './company.schema.ts';
import { CompanyService } from './company.service.ts';

@ApiTags('company')
@NeedsRole('viewer')
@Controller('company')
export class CompanyController {
  constructor(private readonly company: CompanyService) {}

  /** The company's settings, and what its jobs are called. */
  @Get()
  @Answers({ 200: companySchema, problems: [401] })
  getCompany(): Promise<CompanyAnswer> {
    return this.company.get();
  }

  @Patch()
  @NeedsRole('admin')
  @Answers({ 200: companySchema, problems: [400, 401, 403, 409, 413, 415] })
  updateCompany(
    @Body({ schema: companyChangesSchema }) changes: CompanyChanges,
    @By() by: Actor,
  ): Promise<CompanyAnswer> {
    return this.company.change(changes, by);
  }
}
