console.error("the command is not built yet"); process.exitCode = 2;
