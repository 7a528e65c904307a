using System.Collections.Immutable;
using System.Text;
using Mingji.Core.Evaluations;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;
using Mingji.Core.Notices;

namespace Mingji.Core.Standards;

/// <summary>The tables of docs/packs.md: every field and every word that packs may use, as Markdown.</summary>
public static class PackPage
{
    public static string Write()
    {
        var page = new StringBuilder();
        foreach (var section in PackSchema.All) Section(page, section);
        page.Append("### 可用的词\n\n| 字段 | 词 |\n|---|---|\n");
        Words<PackScope>(page, "scope");
        Words<FormType>(page, "form");
        Words(page, "dimension", Dimension.Unknown);
        Words(page, "class", IndicatorClass.Unknown);
        Words<ReverseRule>(page, "reverse");
        Words(page, "direction", Direction.Unknown);
        Words<ValueKind>(page, "kind");
        Words<ProgressBase>(page, "against");
        Words<Light>(page, "light");
        Words<EvaluationSubject>(page, "subject");
        Words<SelfRows>(page, "takes");
        Words<RiskKind>(page, "risk");
        Words<CutFact>(page, "fact");
        Words<ObjectorKind>(page, "by");
        return page.ToString();
    }

    private static void Section(StringBuilder page, PackSection section)
    {
        page.Append("### ").Append(section.Name);
        if (section.Meaning != section.Name) page.Append('：').Append(section.Meaning);
        page.Append("\n\n| 字段 | 类型 | 必填 | 含义 |\n|---|---|---|---|\n");
        foreach (var field in section.Fields)
        {
            page.Append($"| `{field.Name}` | {Kind(field.Kind)} | {(field.Required ? "是" : "")} | {field.Meaning} |\n");
        }

        page.Append('\n');
    }

    private static string Kind(FieldKind kind) => kind switch
    {
        FieldKind.Number => "数",
        FieldKind.Whole => "整数",
        FieldKind.YesNo => "true、false",
        FieldKind.Word => "词",
        FieldKind.Texts => "文字的列表",
        FieldKind.Numbers => "数的列表",
        FieldKind.Group => "一组字段",
        FieldKind.Groups => "列表，每项一组字段",
        _ => "文字",
    };

    private static void Words<T>(StringBuilder page, string field, params ImmutableArray<T> barred)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Where(word => !barred.Contains(word)).Select(word => $"`{Spelling.Kebab(word)}`");
        page.Append($"| `{field}` | {string.Join(" ", words)} |\n");
    }
}
