using Mingji.Bench;
using Mingji.Bench.Office;
using Mingji.Bench.Workbench;

// engine [forms] [rounds] | seeds [folder] | pdf [folder] | office [files] | scaling [files]
// | workbench [people] [seconds] [sqlite|postgres] | years [units] | nodes [forms] [people]
// | growth [forms]… | summaries [projects] | portal [units] [seconds]; --out FILE appends the result as markdown.
var outAt = Array.IndexOf(args, "--out");
var words = outAt < 0 ? args : args[..outAt];
using var file = outAt < 0 ? null : new StreamWriter(args[outAt + 1], append: true) { AutoFlush = true };
var report = new Report(file ?? Console.Out);
switch (words.FirstOrDefault())
{
    case "engine":
        EngineRace.Run(report, Number(1, 100_000), Number(2, 7));
        return 0;
    case "seeds":
        return ReadingRace.Run(report, words.Length > 1 ? words[1] : "../shared/seeds", Number(2, 30));
    case "pdf":
        return PdfRace.Run(report, words.Length > 1 ? words[1] : "../shared/cases/pdf", Number(2, 20));
    case "rubrics":
        RubricRace.Run(report, Number(1, 200), Number(2, 7));
        return 0;
    case "office":
        return OfficeRace.Run(report, Number(1, 10_000));
    case "scaling":
        return OfficeRace.Scale(report, Number(1, 3_000));
    case "office-part":
        return Scaling.Work(words[1], Number(2, 0), Number(3, 1), Number(4, 1));
    case "workbench":
        return await WorkbenchRace.Run(report, Number(1, 200), Number(2, 60), words.ElementAtOrDefault(3));
    case "nodes":
        return await NodesRace.Run(report, Number(1, 5000), Number(2, 100));
    case "growth":
        return await GrowthRace.Run(report, [.. words.Skip(1).Select(w => int.Parse(w, System.Globalization.CultureInfo.InvariantCulture))]);
    case "years":
        return await YearRace.Run(report, Number(1, 20_000));
    case "portal":
        return await PortalRace.Run(report, Number(1, 200), Number(2, 5));
    case "summaries":
        return await SummaryRace.Run(report, Number(1, 100_000));
    default:
        Console.Error.WriteLine(
            "usage: bench/run engine [forms] [rounds] | seeds [folder] [rounds] | pdf [folder] [rounds]"
            + " | rubrics [thousands] [rounds] | office [files] | scaling [files]"
            + " | workbench [people] [seconds] [sqlite|postgres] | years [units]"
            + " | nodes [forms] [people] | growth [forms]... | summaries [projects] | portal [units] [seconds] [--out FILE]");
        return 2;
}

int Number(int at, int otherwise) =>
    words.Length > at ? int.Parse(words[at], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
