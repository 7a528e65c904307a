using System.Collections.Immutable;
using System.Text.Json;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Documents.Reporting.Json;

/// <summary>A form as JSON: its head for every report, its content for <c>mingji read</c>.</summary>
internal static class FormJson
{
    public static void WriteHead(Utf8JsonWriter json, Form form)
    {
        json.WriteString("id", form.Id);
        json.WriteString("type", StableNames.Of(form.Type));
        json.WriteString("title", form.Title);
        json.WriteString("unit", form.Unit);
        json.WriteString("project", form.Project);
        WriteYear(json, "fiscalYear", form.FiscalYear);
    }

    public static void WriteYear(Utf8JsonWriter json, string name, FiscalYear? year)
    {
        if (year is { } known) json.WriteNumber(name, known.Year);
        else json.WriteNull(name);
    }

    public static void WriteContent(Utf8JsonWriter json, Form form)
    {
        json.WriteStartObject("content");
        json.WriteString("moneyUnit", form.MoneyUnit.Symbol.Length > 0 ? form.MoneyUnit.Symbol : null);
        WriteFacts(json, form.Facts);
        WriteFunds(json, form.Funds);
        WriteGoals(json, form.Goals);
        WriteStagePlan(json, form.StagePlan);
        WriteHeadings(json, form.Headings);
        WriteIndicators(json, "indicators", form.Indicators);
        WriteTotal(json, form.Total);
        WriteTables(json, form.Tables);
        WriteNarrative(json, form.Statements);
        WriteNotice(json, form.Notice);
        json.WriteEndObject();
        FormRecord.Write(json, form);
    }

    /// <summary>Keyed by English name; a name that comes again gets its ordinal ("phone#2"), as keys must differ.</summary>
    private static void WriteFacts(Utf8JsonWriter json, ImmutableArray<Fact> facts)
    {
        json.WriteStartObject("facts");
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var times = met[fact.Name] = met.GetValueOrDefault(fact.Name) + 1;
            json.WriteStartObject(times == 1 ? fact.Name : $"{fact.Name}#{times}");
            json.WriteString("label", fact.Label);
            json.WriteStatedBody(fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFunds(Utf8JsonWriter json, ImmutableArray<FundsRow> funds)
    {
        json.WriteStartArray("funds");
        foreach (var row in funds)
        {
            json.WriteStartObject();
            json.WriteString("source", Spelling.Kebab(row.Source));
            json.WriteString("label", row.Label);
            if (row.Group.Length > 0) json.WriteString("group", row.Group);
            if (row.Year is not null) WriteYear(json, "year", row.Year);
            json.WriteStated("initial", row.Initial);
            json.WriteStated("adjusted", row.Adjusted);
            json.WriteStated("executed", row.Executed);
            if (row.Expected is not null) json.WriteStated("expected", row.Expected);
            json.WriteStated("points", row.Points);
            json.WriteStated("rate", row.Rate);
            json.WriteStated("score", row.Score);
            if (row.Reason is not null) json.WriteStated("reason", row.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGoals(Utf8JsonWriter json, Goals? goals)
    {
        if (goals is null)
        {
            json.WriteNull("goals");
            return;
        }

        json.WriteStartObject("goals");
        json.WriteBoolean("asked", goals.Asked);
        json.WriteStated("expected", goals.Expected);
        json.WriteStated("achieved", goals.Achieved);
        if (goals.Cycle is not null) json.WriteStated("cycle", goals.Cycle);
        json.WriteEndObject();
    }

    private static void WriteStagePlan(Utf8JsonWriter json, ImmutableArray<StagePlanRow> plan)
    {
        if (plan.IsEmpty) return;
        json.WriteStartArray("stagePlan");
        foreach (var row in plan)
        {
            json.WriteStartObject();
            json.WriteString("stage", row.Stage);
            json.WriteStated("plan", row.Plan);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHeadings(Utf8JsonWriter json, ImmutableArray<IndicatorHeading> headings)
    {
        json.WriteStartArray("headings");
        foreach (var heading in headings)
        {
            json.WriteStartObject();
            json.WriteString("label", heading.Label);
            json.WriteNumber("level", heading.Level);
            json.WriteStated("points", heading.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndicators(Utf8JsonWriter json, string name, ImmutableArray<Indicator> indicators)
    {
        json.WriteStartArray(name);
        foreach (var indicator in indicators) WriteIndicator(json, indicator);
        json.WriteEndArray();
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteStartObject();
        json.WriteStartArray("path");
        foreach (var heading in indicator.Path) json.WriteStringValue(heading);
        json.WriteEndArray();
        json.WriteString("name", indicator.Name);
        if (indicator.Number is { } number) json.WriteNumber("number", number);
        json.WriteString("direction", IndicatorCodes.Of(indicator.Direction));
        json.WriteValue("target", indicator.Target);
        if (indicator.CycleTarget is not null) json.WriteValue("cycleTarget", indicator.CycleTarget);
        json.WriteValue("actual", indicator.Actual);
        json.WritePoints("points", indicator.Points);
        json.WritePoints("score", indicator.Score);
        if (indicator.ReviewedScore is not null) json.WritePoints("reviewedScore", indicator.ReviewedScore);
        if (indicator.Expected is not null) json.WriteValue("expected", indicator.Expected);
        if (indicator.Likelihood is not null) json.WriteString("likelihood", indicator.Likelihood.Text);
        if (indicator.Remark is not null) json.WriteString("remark", indicator.Remark.Text);
        json.WriteString("reason", indicator.Reason?.Text);
        json.WriteString("criteria", indicator.Criteria?.Text);
        json.WriteString("formula", indicator.Formula?.Text);
        if (indicator.Explanation is not null) json.WriteString("explanation", indicator.Explanation.Text);
        if (indicator.SharedPoints > 0) json.WriteNumber("sharedPoints", indicator.SharedPoints);
        if (!indicator.Parts.IsDefaultOrEmpty) WriteIndicators(json, "parts", indicator.Parts);
        json.WriteString("at", indicator.At.At);
        json.WriteEndObject();
    }

    private static void WriteTotal(Utf8JsonWriter json, TotalRow? total)
    {
        if (total is null) return;
        json.WriteStartObject("total");
        json.WriteStated("points", total.Points);
        json.WriteStated("score", total.Score);
        json.WriteEndObject();
    }

    private static void WriteTables(Utf8JsonWriter json, ImmutableArray<AmountTable> tables)
    {
        json.WriteStartArray("tables");
        foreach (var table in tables) AmountTableJson.Write(json, table);
        json.WriteEndArray();
    }

    private static void WriteNarrative(Utf8JsonWriter json, ImmutableArray<Statement> statements)
    {
        json.WriteStartArray("narrative");
        foreach (var statement in statements) StatementJson.Write(json, statement);
        json.WriteEndArray();
    }

    private static void WriteNotice(Utf8JsonWriter json, NoticePeriod? notice)
    {
        if (notice is null) return;
        json.WriteStartObject("notice");
        json.WriteString("first", notice.First?.ToString("yyyy-MM-dd"));
        json.WriteString("last", notice.Last?.ToString("yyyy-MM-dd"));
        if (notice.Days is { } days) json.WriteNumber("days", days);
        else json.WriteNull("days");
        json.WriteBoolean("workingDays", notice.WorkingDays);
        json.WriteEndObject();
    }
}
