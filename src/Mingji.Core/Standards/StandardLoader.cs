using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Standards;

/// <summary>
/// Makes a <see cref="Standard"/> of a pack's YAML, or says everything that speaks against it. Strict on purpose: a mistyped field that is
/// read over would change scores in silence.
/// </summary>
public static class StandardLoader
{
    /// <summary>
    /// Loads a pack. What it leaves unsaid comes from <paramref name="foundation"/>, the loaded pack that its <c>base</c> field names.
    /// </summary>
    public static LoadResult Load(PackFolder folder, Standard? foundation = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var errors = new PackErrors();
        var standard = Merge(folder, errors) is { } pack ? Read(folder.Id, new(pack, PackSchema.Pack, errors), foundation) : null;
        return errors.Any ? new(null, errors.ToImmutable()) : new(standard, []);
    }

    /// <summary>The pack named in the <c>base</c> field; null when there is none or the files can't be read.</summary>
    internal static string? BaseOf(PackFolder folder) =>
        folder.Files.Select(file => PackYaml.Read(file, new())?["base"]).OfType<PackScalar>().FirstOrDefault()?.Text.Trim();

    /// <summary>All files as one mapping: a field stands in one of them.</summary>
    private static PackMap? Merge(PackFolder folder, PackErrors errors)
    {
        var maps = folder.Files.Select(file => PackYaml.Read(file, errors)).ToList();
        if (maps.Count == 0) errors.Add(new(folder.Id, 1, 1), "文件夹里没有YAML文件", "pack.yaml");
        if (errors.Any) return null;
        var entries = maps.SelectMany(map => map!.Entries).ToImmutableArray();
        foreach (var again in entries.GroupBy(entry => entry.Key, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            errors.Add(again.Last().At, $"字段“{again.Key}”在{again.First().At}已经写过", "每个字段只写在一个文件里");
        }

        return errors.Any ? null : new(maps[0]!.At, entries);
    }

    private static Standard Read(string id, PackFields pack, Standard? foundation)
    {
        var start = foundation ?? new Standard { Id = id, Title = "" };
        if (pack.Has("base") && foundation is null) pack.Refuse("base", $"没有可用的包“{pack.Text("base")}”", "另一个包的文件夹名，且它自己没有base");
        var frameworks = PackFrameworks.Read(pack);
        var standard = new Standard
        {
            Id = id,
            Title = pack.Text("title"),
            Issuer = pack.Text("issuer"),
            Scope = pack.Word<PackScope>("scope") ?? default,
            FiscalYear = pack.Whole("year", 1990, 2100) is { } year ? new FiscalYear(year) : null,
            Base = foundation?.Id,
            Note = pack.Text("note"),
            Markers = pack.Texts("markers"),
            Basis = PackTerms.Basis(pack),
            FormRules = PackTerms.Forms(pack),
            Notice = pack.Has("notice") ? PackNotices.Notice(pack) : start.Notice,
            Calendar = PackNotices.Calendar(pack, start.Calendar),
            Objections = PackNotices.Objections(pack, start.Objections),
            Deadlines = pack.Has("deadlines") ? PackTerms.Deadlines(pack) : start.Deadlines,
            Weights = pack.Has("weights") ? PackRules.Weights(pack) : start.Weights,
            Scores = pack.Has("scores") ? PackRules.Scores(pack) : start.Scores,
            Grades = pack.Has("grades") ? PackRules.Grades(pack) : start.Grades,
            Thresholds = PackRules.Thresholds(pack, start.Thresholds),
            Required = pack.Has("required") ? PackRules.Required(pack) : start.Required,
            Library = PackLibrary.Read(pack, start.Library),
            Reports = PackReports.Read(pack, start.Reports),
            Accounts = PackAccounts.Read(pack, start.Accounts),
            Classification = PackAccounts.Classes(pack, start.Classification),
            Monitoring = PackMonitoring.Read(pack, start.Monitoring),
            Evaluation = PackEvaluation.Read(pack, frameworks, start.Evaluation),
            Frameworks = frameworks,
            Framework = [.. frameworks.SelectMany(framework => framework.Indicators)],
        };
        return PackCases.Read(pack, standard with { Budgeting = PackBudgeting.Read(pack, standard, start.Budgeting) });
    }
}
