using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Forms;
using Mingji.Workbench;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>The filters of the queue as they stand in an address; they go with the reviewer from case to case.</summary>
public sealed class ReviewQuery
{
    [FromQuery(Name = "order")]
    public string? Order { get; set; }

    /// <summary>A unit's code or a part of its name.</summary>
    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [FromQuery(Name = "form")]
    public string? Form { get; set; }

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "clear")]
    public bool Clear { get; set; }

    public bool ByRisk => Order == "risk";

    /// <summary>Something is filtered away.</summary>
    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Unit) || Codes.TryRead<FormType>(Form) is not null || Year is not null
        || Codes.TryRead<CaseState>(State) is not null || Clear;

    /// <summary>The filter, with the path of the unit that <see cref="Unit"/> was found to mean.</summary>
    public ReviewFilter Filter(string? unitPath) => new(
        ByRisk ? ReviewOrder.Risk : ReviewOrder.Due, unitPath, Codes.TryRead<FormType>(Form), Year, Codes.TryRead<CaseState>(State), Clear);

    /// <summary>The address of a page with these filters.</summary>
    public string On(string path, ReviewKey? after = null)
    {
        var parts = Fields().Append(("after", after?.ToString() ?? "")).Where(f => f.Item2.Length > 0)
            .Select(f => $"{f.Item1}={Uri.EscapeDataString(f.Item2)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>The same when the person has just decided on this case: the page says what became of it.</summary>
    public string On(string path, long decided)
    {
        var address = On(path);
        return string.Create(CultureInfo.InvariantCulture, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}decided={decided}");
    }

    private IEnumerable<(string, string)> Fields() =>
    [
        ("order", ByRisk ? "risk" : ""), ("unit", Unit?.Trim() ?? ""), ("form", Form ?? ""),
        ("year", Year?.ToString(CultureInfo.InvariantCulture) ?? ""), ("state", State ?? ""), ("clear", Clear ? "true" : ""),
    ];
}
