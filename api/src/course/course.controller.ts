import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/public.decorator.ts';
import { Answers } from '../http/openapi/answers.decorator.ts';
import { type CourseChecks, courseSchema } from './course.schema.ts';
import { CourseService } from './course.service.ts';

@Public()
@ApiTags('course')
@Controller('course')
export class CourseController {
  constructor(private readonly course: CourseService) {}

  /** The state of /health/ready, under /api where the page reaches it, and the database's identity. */
  @Get()
  @Answers({ 200: courseSchema })
  getCourseChecks(): Promise<CourseChecks> {
    return this.course.look();
  }
}
