using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Monitoring;

/// <summary>The months that a monitoring form reports: from January to a month.</summary>
public static class MonitoredMonth
{
    /// <summary>The name of the header field that holds them.</summary>
    public const string Fact = "monitored-months";

    /// <summary>"1-7月".</summary>
    public static string Label(int month) => string.Create(CultureInfo.InvariantCulture, $"1-{month}月");

    /// <summary>The last month that the form reports; null when it does not say.</summary>
    public static int? Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Facts.FirstOrDefault(f => f.Name == Fact) is { } fact ? Of(fact.Value.Text) : null;
    }

    /// <summary>The last month of "1—7月", "截至8月底", "上半年", "第三季度"; null when the text names none.</summary>
    public static int? Of(string text)
    {
        var tight = PlainText.Tight(text);
        int? last = null;
        for (var at = tight.IndexOf('月', StringComparison.Ordinal); at > 0; at = tight.IndexOf('月', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < 2 && char.IsAsciiDigit(tight[start - 1])) start--;
            if (start < at && int.Parse(tight.AsSpan(start, at - start), CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month) last = month;
        }

        return last ?? Named(tight);
    }

    private static int? Named(string tight)
    {
        if (tight.Contains("上半年", StringComparison.Ordinal)) return 6;
        if (tight.Contains("下半年", StringComparison.Ordinal) || tight.Contains("全年", StringComparison.Ordinal)) return 12;
        var quarter = tight.IndexOf("季度", StringComparison.Ordinal);
        return quarter <= 0 ? null : tight[quarter - 1] switch
        {
            '一' or '1' => 3,
            '二' or '2' => 6,
            '三' or '3' => 9,
            '四' or '4' => 12,
            _ => null,
        };
    }
}
