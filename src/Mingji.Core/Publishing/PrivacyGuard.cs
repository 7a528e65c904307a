using System.Collections.Immutable;
using System.Text;
using Mingji.Core.Checks.Privacy;
using Mingji.Core.Figures;

namespace Mingji.Core.Publishing;

/// <summary>
/// Finds phone numbers, identity numbers, bank accounts and private mailboxes in what is about to be published, as the checks of the family
/// "privacy" do, and masks them: what is left tells people which number it is, and nobody else anything.
/// </summary>
public static class PrivacyGuard
{
    private const char Mask = '*';

    /// <summary>The spots of a text from left to right, none over another. Runs in time linear in its length.</summary>
    public static ImmutableArray<PrivateSpot> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = Of(PrivateKind.Identity, IdentityCheck.In(text)).Concat(Of(PrivateKind.Phone, PhoneCheck.In(text)))
            .Concat(Of(PrivateKind.Account, AccountCheck.In(text))).Concat(Of(PrivateKind.Email, EmailCheck.In(text)));
        var kept = ImmutableArray.CreateBuilder<PrivateSpot>();
        foreach (var spot in all.OrderBy(s => s.Start).ThenBy(s => s.Kind))
        {
            if (kept.Count == 0 || spot.Start >= kept[^1].End) kept.Add(spot);
        }

        return kept.ToImmutable();
    }

    /// <summary>The text with every spot masked; the same text when there is none.</summary>
    public static string Masked(string text)
    {
        var spots = In(text);
        if (spots.IsEmpty) return text;
        var masked = new StringBuilder(text);
        foreach (var spot in spots) Cover(masked, spot);
        // A mailbox of one letter, and one that only shows beside a masked one, may be left: then nothing of it is left. Each round masks more.
        for (var left = In(masked.ToString()); !left.IsEmpty; left = In(masked.ToString()))
        {
            foreach (var spot in left) masked.Remove(spot.Start, spot.End - spot.Start).Insert(spot.Start, new string(Mask, spot.End - spot.Start));
        }

        return masked.ToString();
    }

    public static string NameOf(PrivateKind kind) => kind switch
    {
        PrivateKind.Phone => "手机号码",
        PrivateKind.Identity => "身份证件号码",
        PrivateKind.Account => "银行账号",
        _ => "个人邮箱",
    };

    private static IEnumerable<PrivateSpot> Of(PrivateKind kind, IEnumerable<(int Start, int End)> spans) =>
        spans.Select(s => new PrivateSpot(kind, s.Start, s.End));

    private static void Cover(StringBuilder text, PrivateSpot spot)
    {
        var (head, tail) = spot.Kind switch
        {
            PrivateKind.Phone => (3, 2),
            PrivateKind.Identity => (6, 1),
            PrivateKind.Account => (0, 4),
            _ => (1, 0),
        };
        var end = spot.End;
        if (spot.Kind == PrivateKind.Email) while (text[end - 1] != '@') end--;
        for (var i = spot.Start + head; i < end - tail; i++)
        {
            if (spot.Kind == PrivateKind.Email ? text[i] != '@' : char.IsAsciiLetterOrDigit(PlainText.HalfWidth(text[i]))) text[i] = Mask;
        }
    }
}
