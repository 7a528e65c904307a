using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;

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
                fields.Refuse("form", "这种表不是报告", "self-evaluation-report、evaluation-report；决算写在 accounts 里");
            if (own.Exists(o => o.Form == made.Form)) fields.Refuse("form", "这种报告的提纲写了两次", "每种报告一份提纲");
            own.Add(made);
        }

        return [.. own, .. start.Where(s => !own.Exists(o => o.Form == s.Form))];
    }

    /// <summary>The outline of final accounts, whose sentences ask for the facts of their tables.</summary>
    public static ReportOutline OfAccounts(PackFields fields) => Outline(fields, FormType.FinalAccounts);

    private static ReportOutline Outline(PackFields fields) => Outline(fields, fields.Word<FormType>("form") ?? default);

    private static ReportOutline Outline(PackFields fields, FormType form)
    {
        var known = new Known(form == FormType.FinalAccounts, new HashSet<string>(StringComparer.Ordinal));
        return new(
            form, Template(fields, "title", known, false), fields.Text("source"), fields.YesNo("verified") ?? true,
            [.. fields.Groups("sections", ReportSchema.Section).Select(section => Section(section, known))]);
    }

    private static OutlineSection Section(PackFields fields, Known known)
    {
        var table = fields.Word<ReportItems>("table");
        if (table is not (null or ReportItems.Projects or ReportItems.Indicators or ReportItems.Parts))
            fields.Refuse("table", "没有这种表", "projects、indicators、parts");
        return new(
            fields.Text("heading"), fields.Whole("level", 1, Levels) ?? Levels,
            [.. fields.Groups("sentences", ReportSchema.Sentence).Select(sentence => Sentence(sentence, known))], table);
    }

    private static OutlineSentence Sentence(PackFields fields, Known known)
    {
        var each = fields.Word<ReportItems>("each");
        if (each is { } rows && rows >= ReportItems.IncomeParts != known.Accounts) fields.Refuse("each", "这种报告没有这样的行", "本报告各表的行");
        var made = new OutlineSentence(
            fields.Text("id"), Template(fields, "text", known, each is not null), each, Names(fields, "when", known, each is not null),
            Names(fields, "unless", known, each is not null), fields.YesNo("begins") ?? false) { IsApart = fields.YesNo("apart") ?? false };
        if (made.IsApart && each is null) fields.Refuse("apart", "逐行另起一段的句子要有 each", "写明 each，或去掉 apart");
        if (!known.Ids.Add(made.Id)) fields.Refuse("id", $"编号“{made.Id}”写了两次", "同一份报告内唯一的编号");
        if (made.Id.IndexOfAny(['@', '|']) >= 0) fields.Refuse("id", "编号里不能有“@”和“|”", "字母、数字和连字符");
        return made;
    }

    private static SentenceTemplate Template(PackFields fields, string field, Known known, bool ofItem)
    {
        if (!SentenceTemplate.TryRead(fields.Text(field), out var template, out var why))
            fields.Refuse(field, why, "{数的名称}、{?留给人写的内容}、{数|比较的数|上年}、{数|比较的数|上年|原因}");
        foreach (var name in template.Asked.Where(n => !known.Has(n, ofItem))) RefuseName(fields, field, name, known, ofItem);
        return template;
    }

    private static ImmutableArray<string> Names(PackFields fields, string field, Known known, bool ofItem)
    {
        var names = fields.Texts(field);
        foreach (var name in names.Where(n => !known.Has(n, ofItem))) RefuseName(fields, field, name, known, ofItem);
        return names;
    }

    private static void RefuseName(PackFields fields, string field, string name, Known known, bool ofItem) => fields.Refuse(
        field, $"卷宗里没有“{name}”", string.Join("、", ofItem ? known.OfItem.Concat(known.OfWhole) : known.OfWhole));

    /// <summary>The names that sentences of this kind of report may ask for, and the sentence ids that are taken.</summary>
    private sealed record Known(bool Accounts, HashSet<string> Ids)
    {
        public ImmutableArray<string> OfWhole => Accounts ? AccountsFactNames.OfAccounts : ReportFactNames.OfDossier;

        public ImmutableArray<string> OfItem => Accounts ? AccountsFactNames.OfItem : ReportFactNames.OfItem;

        public bool Has(string name, bool ofItem) => OfWhole.Contains(name) || (ofItem && OfItem.Contains(name));
    }
}
