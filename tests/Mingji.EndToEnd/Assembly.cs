using Mingji.EndToEnd;

[assembly: AssemblyFixture(typeof(Browser))]
