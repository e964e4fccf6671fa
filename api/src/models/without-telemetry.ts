// Since 1.29 onnxruntime reports to its maker what it runs, unless told not to before it is loaded.
process.env.ORT_DISABLE_TELEMETRY = '1';
