import { parentPort, workerData } from 'node:worker_threads';
import { boost } from './boost.ts';

parentPort?.postMessage(boost(workerData));
