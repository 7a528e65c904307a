using System.Text.Json;
using Mingji.Core.Narratives;

namespace Mingji.Documents.Reporting.Json;

/// <summary>What a clause of a narrative states, as JSON; what it does not state is left out.</summary>
internal static class StatementJson
{
    public static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("subject", statement.Subject);
        if (statement.Section.Length > 0) json.WriteString("section", statement.Section);
        if (statement.Year is not null) FormJson.WriteYear(json, "year", statement.Year);
        if (statement.Base is not null) FormJson.WriteYear(json, "base", statement.Base);
        if (statement.Amount is not null) json.WriteStated("amount", statement.Amount);
        if (statement.Budget is not null) json.WriteStated("budget", statement.Budget);
        if (statement.Verb.Length > 0) json.WriteString("verb", statement.Verb);
        if (statement.Change is not null) json.WriteStated("change", statement.Change);
        if (statement.Growth is not null) json.WriteStated("growth", statement.Growth);
        if (statement.Share is not null) json.WriteStated("share", statement.Share);
        if (statement.ShareOf.Length > 0) json.WriteString("shareOf", statement.ShareOf);
        if (statement.Completion is not null) json.WriteStated("completion", statement.Completion);
        if (statement.Reason is not null) json.WriteString("reason", statement.Reason.Text);
        json.WriteString("text", statement.Source.Text);
        json.WriteString("at", statement.Source.At.At);
        json.WriteEndObject();
    }
}
