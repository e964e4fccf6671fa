import { Module } from '@nestjs/common';
import { FictitiousModule } from '../fictitious/fictitious.module.ts';
import { AboutController } from './about.controller.ts';

@Module({ imports: [FictitiousModule], controllers: [AboutController] })
export class AboutModule {}
