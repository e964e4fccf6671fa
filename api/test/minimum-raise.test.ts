import { expect, it } from 'vitest';
import { startTestApi } from './support/test-api.ts';

it.each(['0', '5000'])(
  'MINIMUM_RAISE=%s is what everybody gets at least, whatever their rating',
  async (MINIMUM_RAISE) => {
    const api = await startTestApi({ MINIMUM_RAISE });
    const minimum = Number(MINIMUM_RAISE);
    try {
      const { body: page } = await api.user.get('/api/employees?pageSize=25&seniority=Senior').expect(200);
      let raised = 0;
      for (const { id: employeeId, salary } of page.items) {
        const request = { employeeId, targetSeniority: 'Senior', features: { performanceRating: 1 } };
        const { body } = await api.user.post('/api/predictions/preview').send(request).expect(200);
        expect(body.predictedSalary).toBeGreaterThanOrEqual(salary + minimum);
        const below = body.rawPrediction < salary + minimum;
        if (below) raised++;
        if (below)
          expect(body.policy).toContainEqual(
            expect.objectContaining({ rule: 'minimum-raise', after: salary + minimum }),
          );
        else expect(Math.abs(body.predictedSalary - body.rawPrediction)).toBeLessThan(100);
      }
      expect(raised).toBeGreaterThan(0);
    } finally {
      await api.close();
    }
  },
);
