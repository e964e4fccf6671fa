import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Pool } from 'pg';
import { InferenceSession, Tensor } from '../api/src/models/onnxruntime.ts';
import { ROOT } from '../scripts/support/paths.ts';

// The ceiling: the same model session, response and INSERT, and nothing else: no user session, validation, employee lookup,
// policy or Shapley values.
const session = await InferenceSession.create(readFileSync(join(ROOT, 'model/artifacts/salary.onnx')), {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
});
const manifest = JSON.parse(readFileSync(join(ROOT, 'model/artifacts/salary.manifest.json'), 'utf8'));
const { band, output, version, sha256 } = manifest;
const { DB_HOST, DB_PORT, DB_NAME, DB_USERNAME, DB_PASSWORD } = process.env;
const pool = new Pool({
  host: DB_HOST,
  port: Number(DB_PORT),
  database: DB_NAME,
  user: DB_USERNAME,
  password: DB_PASSWORD,
  max: 10,
});

const INSERT = `INSERT INTO predictions (id, employee_id, created_by, created_at, model_version, model_sha256,
  target_seniority, current_seniority, rating, features, raw_prediction, current_salary, predicted_salary, band_low,
  band_high, band_coverage, band_rows, band_group, policy, reasons, raise_reasons)
  VALUES ($1, $2, NULL, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`;

const features = {
  job: 'Engineer',
  seniority: 'Junior',
  currentSalary: 50_000,
  tenureYears: 3,
};
// Constant, and as large as real ones.
const reasons = {
  base: 59_123.45,
  contributions: Object.entries({ ...features, targetSeniority: 'Senior', performanceRating: 4 }).map(
    ([feature, value]) => ({ feature, value, average: value, amount: -1_234.56 }),
  ),
};
const raiseReasons = {
  base: 51_234.56,
  contributions: Object.entries({ targetSeniority: 'Senior', performanceRating: 4 }).map(([feature, value]) => ({
    feature,
    value,
    today: value,
    ...(feature === 'targetSeniority' && { with: [{ feature: 'seniority', value, today: value }] }),
    amount: 1_234.56,
  })),
};
const text = (value: string) => new Tensor('string', [value], [1, 1]);
const number = (value: number) => new Tensor('float32', Float32Array.of(value), [1, 1]);

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', async () => {
    const { employeeId, targetSeniority, features: asked } = JSON.parse(body);
    const row = { ...features, targetSeniority, performanceRating: asked.performanceRating };
    const outputs = await session.run({
      job: text(row.job),
      seniority: text(row.seniority),
      targetSeniority: text(targetSeniority),
      currentSalary: number(row.currentSalary),
      tenureYears: number(row.tenureYears),
      performanceRating: number(row.performanceRating),
    });
    const raw = Number(outputs[output]?.data[0]);
    const predictedSalary = Math.round(raw);
    const keep = request.url === '/api/predictions';
    const answer = {
      ...(keep && { id: randomUUID() }),
      employeeId,
      targetSeniority,
      modelVersion: version,
      modelSha256: sha256,
      features: row,
      currentSalary: row.currentSalary,
      predictedSalary,
      rawPrediction: raw,
      raise: { amount: predictedSalary - row.currentSalary, percent: (predictedSalary / row.currentSalary - 1) * 100 },
      rating: row.performanceRating,
      currentSeniority: row.seniority,
      currentJob: row.job,
      band: {
        low: Math.round(raw - band.halfWidth),
        high: Math.round(raw + band.halfWidth),
        coverage: band.level,
        rows: band.rows,
        group: [row.seniority, targetSeniority],
      },
      policy: [],
      reasons,
      raiseReasons,
      createdAt: new Date().toISOString(),
    };
    if (keep) {
      await pool.query({
        name: 'insert',
        text: INSERT,
        values: [
          answer.id,
          employeeId,
          answer.createdAt,
          answer.modelVersion,
          answer.modelSha256,
          targetSeniority,
          row.seniority,
          row.performanceRating,
          JSON.stringify(row),
          raw,
          row.currentSalary,
          predictedSalary,
          answer.band.low,
          answer.band.high,
          band.level,
          band.rows,
          JSON.stringify(answer.band.group),
          '[]',
          JSON.stringify(reasons),
          JSON.stringify(raiseReasons),
        ],
      });
    }
    const json = JSON.stringify(answer);
    response.writeHead(keep ? 201 : 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
    });
    response.end(json);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
