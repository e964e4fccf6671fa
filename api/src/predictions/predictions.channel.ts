import { channel } from 'node:diagnostics_channel';

/** A prediction, as published. */
export interface PredictionMade {
  modelVersion: string;
  kind: 'stored' | 'preview';
}

/** Publishes every prediction; without a subscriber (metrics) it costs nothing. */
export const predictionsMade = channel('aumento.prediction');
