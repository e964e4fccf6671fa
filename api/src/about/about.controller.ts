import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.ts';
import { CompanyService } from '../company/company.service.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { FictitiousService } from '../fictitious/fictitious.service.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type About, aboutSchema } from './about.schema.ts';

@Public()
@ApiTags('about')
@Controller('about')
export class AboutController {
  private readonly settings: Omit<About, 'company' | 'fictitious'>;

  constructor(
    private readonly company: CompanyService,
    private readonly fictitious: FictitiousService,
    @Inject(CONFIGURATION) { API_DOCS, COURSE_PAGE, ASK_ABOVE_RAISE }: Configuration,
  ) {
    this.settings = { docs: API_DOCS === 'on', course: COURSE_PAGE === 'on', askAboveRaise: ASK_ABOVE_RAISE };
  }

  /** What the page has to know of the settings, and of the company before anybody signs in. */
  @Get()
  @Answers({ 200: aboutSchema })
  async getAbout(): Promise<About> {
    const [company, fictitious] = await Promise.all([this.company.basics(), this.fictitious.isAlone()]);
    return { ...this.settings, company, fictitious };
  }
}
