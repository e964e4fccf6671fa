import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.ts';
import { CONFIGURATION, type Configuration } from '../configuration/configuration.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type About, aboutSchema } from './about.schema.ts';

@Public()
@ApiTags('about')
@Controller('about')
export class AboutController {
  private readonly about: About;

  constructor(@Inject(CONFIGURATION) { API_DOCS, COURSE_PAGE, ASK_ABOVE_RAISE }: Configuration) {
    this.about = { docs: API_DOCS === 'on', course: COURSE_PAGE === 'on', askAboveRaise: ASK_ABOVE_RAISE };
  }

  /** What the page has to know of the settings. */
  @Get()
  @Answers({ 200: aboutSchema })
  getAbout(): About {
    return this.about;
  }
}
