using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Reports;

namespace Mingji.Core.Standards;

/// <summary>Reads the outlines of reports, and refuses sentences that ask for what no dossier has.</summary>
internal static class PackReports
{
    private const int Levels = 2;

    public static ImmutableArray<ReportOutline> Read(PackFields pack, ImmutableArray<ReportOutline> start)
    {
        var own = new List<ReportOutline>();
        foreach (var fields in pack.Groups("reports", ReportSchema.Report))
        {
            var made = Outline(fields);
            if (made.Form is not (FormType.SelfEvaluationReport or FormType.EvaluationReport))
                fields.Refuse("form", "这种表不是报告", "self-evaluation-report、evaluation-report");
            if (own.Exists(o => o.Form == made.Form)) fields.Refuse("form", "这种报告的提纲写了两次", "每种报告一份提纲");
            own.Add(made);
        }

        return [.. own, .. start.Where(s => !own.Exists(o => o.Form == s.Form))];
    }

    private static ReportOutline Outline(PackFields fields)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new(
            fields.Word<FormType>("form") ?? default, Template(fields, "title", false), fields.Text("source"), fields.YesNo("verified") ?? true,
            [.. fields.Groups("sections", ReportSchema.Section).Select(section => Section(section, ids))]);
    }

    private static OutlineSection Section(PackFields fields, HashSet<string> ids)
    {
        var table = fields.Word<ReportItems>("table");
        if (table is not (null or ReportItems.Projects or ReportItems.Indicators or ReportItems.Parts))
            fields.Refuse("table", "没有这种表", "projects、indicators、parts");
        return new(
            fields.Text("heading"), fields.Whole("level", 1, Levels) ?? Levels,
            [.. fields.Groups("sentences", ReportSchema.Sentence).Select(sentence => Sentence(sentence, ids))], table);
    }

    private static OutlineSentence Sentence(PackFields fields, HashSet<string> ids)
    {
        var each = fields.Word<ReportItems>("each");
        var made = new OutlineSentence(
            fields.Text("id"), Template(fields, "text", each is not null), each, Names(fields, "when", each is not null),
            Names(fields, "unless", each is not null), fields.YesNo("begins") ?? false);
        if (!ids.Add(made.Id)) fields.Refuse("id", $"编号“{made.Id}”写了两次", "同一份报告内唯一的编号");
        if (made.Id.IndexOfAny(['@', '|']) >= 0) fields.Refuse("id", "编号里不能有“@”和“|”", "字母、数字和连字符");
        return made;
    }

    private static SentenceTemplate Template(PackFields fields, string field, bool ofItem)
    {
        if (!SentenceTemplate.TryRead(fields.Text(field), out var template, out var why))
            fields.Refuse(field, why, "{数的名称}、{?留给人写的内容}、{数|比较的数|上年}");
        foreach (var name in template.Asked.Where(n => !IsKnown(n, ofItem))) RefuseName(fields, field, name, ofItem);
        return template;
    }

    private static ImmutableArray<string> Names(PackFields fields, string field, bool ofItem)
    {
        var names = fields.Texts(field);
        foreach (var name in names.Where(n => !IsKnown(n, ofItem))) RefuseName(fields, field, name, ofItem);
        return names;
    }

    private static bool IsKnown(string name, bool ofItem) =>
        ReportFactNames.OfDossier.Contains(name) || (ofItem && ReportFactNames.OfItem.Contains(name));

    private static void RefuseName(PackFields fields, string field, string name, bool ofItem) => fields.Refuse(
        field, $"卷宗里没有“{name}”", string.Join("、", ofItem ? ReportFactNames.OfItem.Concat(ReportFactNames.OfDossier) : ReportFactNames.OfDossier));
}
