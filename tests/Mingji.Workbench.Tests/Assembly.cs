using Mingji.Workbench.Tests.Storage;

[assembly: AssemblyFixture(typeof(Engines))]
