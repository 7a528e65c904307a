namespace Mingji.Core.Rubrics.Parsing;

/// <summary>What a text remarks of the ends of a band.</summary>
internal sealed partial class BandReader
{
    /// <summary>（含80%）, （含80%，不含90%） after a range.</summary>
    private void Named(ref int i, Quantity first, ref Claim? firstClaim, Quantity second, ref Claim? secondClaim)
    {
        var at = i + 1;
        for (var n = 0; n < 2; n++)
        {
            var word = scan.AnyOf(at, ["不包含", "不包括", "不含", "包含", "包括", "含"]);
            if (word == 0 && n > 0) break;
            if (word == 0) return;
            var claim = scan.At(at) == '不' ? Claim.Excluded : Claim.Included;
            at += word;
            if (!scan.Measure(ref at, out var which)) return;
            if (which.Amount == first.Amount) firstClaim = claim;
            else if (which.Amount == second.Amount) secondClaim = claim;
            else return;
            at = scan.Skip(at, ",、");
        }

        if (scan.At(at) == ')') i = at + 1;
    }

    /// <summary>（含）, （不含）, （含90%）, 含.</summary>
    private Claim? Inclusion(ref int i, Quantity value)
    {
        var at = i;
        var bracket = scan.At(at) is '(' or '[';
        if (bracket) at++;
        var word = scan.AnyOf(at, ["不包含", "不包括", "不含", "包含", "包括", "含", "不"]);
        if (word == 0) return null;
        var claim = scan.At(at) == '不' ? Claim.Excluded : Claim.Included;
        if (!bracket && scan.At(at + word) is not ('以' or ',' or '\0' or '-' or '~' or '至' or '的')) return null;
        at += word;
        at += scan.AnyOf(at, ["本数", "本级", "等于"]);
        var measure = at;
        if (bracket && scan.Measure(ref measure, out var named))
        {
            if (named.Amount != value.Amount) return null;
            at = measure;
        }

        if (bracket && scan.At(at) is not (')' or ']')) return null;
        i = bracket ? at + 1 : at;
        return claim;
    }
}
