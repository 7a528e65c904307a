using System.Globalization;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Tests.Rubrics;

/// <summary>A criterion with one input and what must come of it. Null score: not evaluated; <paramref name="Judged"/>: not executable.</summary>
internal sealed record Wording(string Text, decimal Points, string Given, decimal? Score, bool Judged)
{
    public RubricInput Input()
    {
        var input = new RubricInput();
        foreach (var pair in Given.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            input = With(input, pair[..sign], pair[(sign + 1)..]);
        }

        return input;
    }

    private static RubricInput With(RubricInput input, string name, string value) => name switch
    {
        "value" => QuantityText.TryRead(value, out var number, out _) ? input with { Value = number } : input with { Grade = value },
        "target" => input with { Target = Read(value) },
        "actual" => input with { Actual = Read(value) },
        "count" => input with { Count = decimal.Parse(value, CultureInfo.InvariantCulture) },
        "holds" => input with { Holds = value == "true" },
        "met" => input with { Met = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(i => int.Parse(i, CultureInfo.InvariantCulture))] },
        _ => input with { Facts = [.. value.Split(',').Select(f => f.Split(':')).Select(f =>
            new NamedFact(FactNames.Of(f[0]), Read(f[1])))] },
    };

    private static Quantity Read(string text) => QuantityText.TryRead(text, out var value, out _) ? value : throw new FormatException(text);
}

/// <summary>Reads wordings.txt beside this file.</summary>
internal static class WordingTable
{
    public static readonly IReadOnlyList<Wording> All = [.. Read()];

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mingji.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }

    private static IEnumerable<Wording> Read()
    {
        var (points, text) = (0m, "");
        foreach (var line in File.ReadLines(Path.Combine(Root(), "tests", "Mingji.Core.Tests", "Rubrics", "wordings.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ')
            {
                var bar = line.IndexOf(" | ", StringComparison.Ordinal);
                (points, text) = (decimal.Parse(line[..bar], CultureInfo.InvariantCulture), line[(bar + 3)..]);
                continue;
            }

            var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
            var answer = line[(arrow + 2)..].Trim();
            decimal? score = answer is "?" or "judged" ? null : decimal.Parse(answer, CultureInfo.InvariantCulture);
            yield return new Wording(text, points, line[..arrow].Trim(), score, answer == "judged");
        }
    }
}
