const missing = ['DB_NAME', 'DB_USERNAME', 'JWT_SECRET'].filter((name) => !process.env[name]);
if (missing.length > 0) throw new Error(`not set: ${missing.join(', ')}`);
console.log(`Working with the database ${process.env.DB_NAME}`);
