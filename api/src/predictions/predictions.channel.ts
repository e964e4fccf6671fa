import { channel } from 'node:diagnostics_channel';

/** What is told of a prediction once it is answered. */
export interface PredictionMade {
  modelVersion: string;
  kind: 'stored' | 'preview';
}

/** Every prediction of this process; without a listener (metrics) it costs nothing. */
export const predictionsMade = channel('aumento.prediction');
