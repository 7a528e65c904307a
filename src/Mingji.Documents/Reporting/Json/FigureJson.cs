using System.Text.Json;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Reporting.Json;

/// <summary>Cells, figures and values as JSON: the text as printed, and the number that it was read as.</summary>
internal static class FigureJson
{
    public static void WriteStated(this Utf8JsonWriter json, string name, Stated? stated)
    {
        if (stated is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteStatedBody(stated);
        json.WriteEndObject();
    }

    public static void WriteStatedBody(this Utf8JsonWriter json, Stated stated)
    {
        json.WriteString("text", stated.Text);
        json.WriteFigure(stated.Figure);
        json.WriteString("at", stated.At.At);
    }

    /// <summary>Points and scores are plain numbers; what could not be read as one is null, with its words beside it.</summary>
    public static void WritePoints(this Utf8JsonWriter json, string name, Stated? stated)
    {
        if (stated?.Figure is { } figure)
        {
            json.WriteNumber(name, figure.Value);
            return;
        }

        json.WriteNull(name);
        if (stated is not null) json.WriteString(name + "Text", stated.Text);
    }

    /// <summary>An indicator's target or actual: text, operator, value, unit, kind.</summary>
    public static void WriteValue(this Utf8JsonWriter json, string name, IndicatorValue? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", value.Text);
        json.WriteString("operator", IndicatorCodes.Of(value.Operator));
        json.WriteFigure(value.Figure);
        json.WriteString("kind", IndicatorCodes.Of(value.Kind));
        if (value.Date is { } date) json.WriteString("date", date.ToString("yyyy-MM-dd"));
        if (value.Scope.Length > 0) json.WriteString("scope", value.Scope);
        if (value.Formula is { } formula) json.WriteString("formula", formula);
        json.WriteString("at", value.At.At);
        json.WriteEndObject();
    }

    private static void WriteFigure(this Utf8JsonWriter json, Figure? figure)
    {
        if (figure is not { } read)
        {
            json.WriteNull("value");
            json.WriteNull("unit");
            return;
        }

        json.WriteNumber("value", read.Value);
        json.WriteString("unit", read.Unit.Symbol.Length > 0 ? read.Unit.Symbol : null);
        json.WriteNumber("decimals", read.Decimals);
        if (Money.TryFrom(read, Unit.None, out var money)) json.WriteNumber("yuan", money.Yuan);
        if (StableNames.Of(read.Hedge) is { } hedge) json.WriteString("hedge", hedge);
    }
}
