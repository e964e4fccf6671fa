let people = 0;

export const freshEmail = () => `audited${people++}@empresa.example`;

/** A body of POST /api/employees. */
export const draft = (email: string) => ({
  ...{ firstName: 'Ana', lastName: 'Núñez', email, phone: '', gender: 'female', bornOn: '1990-01-01' },
  ...{ job: 'Analyst', seniority: 'Junior', hiredOn: '2020-01-01', salary: 40_000 },
});
