global using Maestro;
global using Maestro.Tests;
global using Maestro.Tests.Reports;
