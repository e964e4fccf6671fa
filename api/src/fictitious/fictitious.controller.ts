import { Controller, Delete, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, By } from '../access/actor.decorator.ts';
import { NeedsRole } from '../access/needs-role.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type FictitiousCompany, fictitiousCompanySchema } from './fictitious.schema.ts';
import { FictitiousRemovalService } from './fictitious-removal.service.ts';

@ApiTags('company')
@NeedsRole('admin')
@Controller('fictitious-company')
export class FictitiousController {
  constructor(private readonly removal: FictitiousRemovalService) {}

  /** What of the fictitious company is still there. */
  @Get()
  @Answers({ 200: fictitiousCompanySchema, problems: [401, 403] })
  getFictitiousCompany(): Promise<FictitiousCompany> {
    return this.removal.count();
  }

  /** Removes it, and the demo account with it; answers what was removed. */
  @Delete()
  @Answers({ 200: fictitiousCompanySchema, problems: [401, 403, 404] })
  removeFictitiousCompany(@By() by: Actor): Promise<FictitiousCompany> {
    return this.removal.remove(by);
  }
}
