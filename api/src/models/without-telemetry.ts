// Since 1.29 onnxruntime sends telemetry to Microsoft unless this is set before it is loaded.
process.env.ORT_DISABLE_TELEMETRY = '1';
