using System.Collections.Immutable;
using Mingji.Core.Evaluations;

namespace Mingji.Core.Standards;

/// <summary>Reads the rows of an evaluation's table: those of a framework of the pack, and what the table adds to them.</summary>
internal static class EvaluationRows
{
    private const int Most = 200;

    public static ImmutableArray<EvaluationRow> Read(PackFields table, string id, ImmutableArray<IndicatorFramework> frameworks)
    {
        var name = table.Text("framework");
        var framework = frameworks.FirstOrDefault(f => f.Id == name);
        if (name.Length > 0 && framework is null)
            table.Refuse("framework", $"本包没有编号“{name}”的指标体系", string.Join("、", frameworks.Select(f => f.Id)));
        var rows = (framework?.Indicators ?? []).Select(i => new EvaluationRow(i with { Framework = id }, null)).ToList();
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fields in table.Groups("rows", EvaluationSchema.Row))
        {
            var (path, row) = (fields.Texts("path"), fields.Text("name"));
            if (path.Length is 0 or > 2) fields.Refuse("path", $"上级标题有{path.Length}级", "一级，或一级和二级");
            if (!own.Add(Key(path, row))) fields.Refuse("name", $"“{row}”在同一标题下写了两次", "同一上级下唯一");
            var at = rows.FindIndex(r => Key(r.Indicator.Path, r.Indicator.Name) == Key(path, row));
            var made = With(at >= 0 ? rows[at].Indicator : new(path, row, null, "", "") { Framework = id }, fields);
            if (at >= 0) rows[at] = made;
            else rows.Add(made);
        }

        foreach (var row in rows.Where(r => r.Points <= 0)) table.Refuse("rows", $"“{row.Indicator.Name}”没有分值", "在 rows 里写它的 points");
        if (rows.Count is 0 or > Most) table.Refuse("rows", $"评分表有{rows.Count}项", $"1到{Most}项");
        return [.. rows];
    }

    private static EvaluationRow With(FrameworkIndicator indicator, PackFields fields)
    {
        string Or(string field, string known) => fields.Has(field) ? fields.Text(field) : known;
        return new(indicator with
        {
            Points = fields.Number("points", 0, 100) ?? indicator.Points,
            Criteria = Or("criteria", indicator.Criteria),
            Formula = Or("formula", indicator.Formula),
            Explanation = Or("explanation", indicator.Explanation),
        }, fields.Word<SelfRows>("takes"));
    }

    private static string Key(ImmutableArray<string> path, string name) => string.Join('\n', [.. path, name]);
}
