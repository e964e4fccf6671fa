import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/company.module.ts';
import { FictitiousModule } from '../fictitious/fictitious.module.ts';
import { AboutController } from './about.controller.ts';

@Module({ imports: [CompanyModule, FictitiousModule], controllers: [AboutController] })
export class AboutModule {}
