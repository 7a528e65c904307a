namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Reads a band of a measured value: 控制率≤100%, 80%（含）-90%, 90%≤x＜95%, 60%以下, 大于80%小于90%, [80%,90%).</summary>
internal sealed partial class BandReader(RubricScanner scan)
{
    private RawBound? _low;
    private RawBound? _high;
    private string _subject = "";
    private bool _ofTarget;

    internal RawBand? Read(int from, int to)
    {
        var i = Subject(from, to);
        if (i < 0) return null;
        i = Bounds(ref i, to) ? Ending(i, to) : -1;
        if (i != to || (_low is null && _high is null) || Inverted()) return null;
        return new RawBand(_subject, _ofTarget, _low, _high);
    }

    private bool Inverted() => _low is { } low && _high is { } high && (low.At.Amount > high.At.Amount || !low.At.Fits(high.At));

    private bool Bounds(ref int i, int to)
    {
        if (Brackets(ref i)) return true;
        for (var n = 0; n < 3; n++)
        {
            if (!One(ref i, to)) return n > 0 && (_low ?? _high) is not null;
            var at = i;
            at = scan.Skip(at, ",");
            if (scan.AnyOf(at, ["并且", "而且", "但是", "且", "但", "并", "而", "和", "、"]) is var joint and > 0) at += joint;
            if (at >= to || at == i && !StartsBound(at)) return true;
            if (!StartsBound(at)) return true;
            i = at;
        }

        return false;
    }

    private bool StartsBound(int at)
    {
        var i = at;
        return scan.Compares(ref i, out _) || scan.Digits(ref i, out _) || scan.Is(at, "在") || scan.Is(at, "百分之");
    }

    private bool One(ref int i, int to)
    {
        var at = i;
        if (scan.At(at) is '在' or '处') at += scan.At(at) == '处' ? 2 : 1;
        if (scan.At(at) == '±') return Around(ref i, at + 1);
        if (scan.Compares(ref at, out var how)) return Compared(ref i, at, how);
        if (!scan.Measure(ref at, out var first)) return false;
        var claim = Inclusion(ref at, first);
        var dash = scan.AnyOf(at, ["以上至", "以上到", "-", "~", "至", "到"]);
        if (dash > 0) return Range(ref i, at + dash, first, claim);
        var sign = at;
        if (scan.Compares(ref sign, out how) && sign < to
            && scan.At(at) is '≤' or '<' or '≥' or '>' or '小' or '大') return Sandwich(ref i, sign, first, how);
        return Suffixed(ref i, at, first, claim);
    }

    /// <summary>±10%以内.</summary>
    private bool Around(ref int i, int at)
    {
        if (!scan.Measure(ref at, out var reach) || (_low ?? _high) is not null || reach.Amount <= 0) return false;
        var word = scan.AnyOf(at, ["(含)以内", "以内", "之内", "范围内", "区间内", "之间"]);
        if (word == 0) return false;
        (_low, _high) = (new RawBound(reach with { Amount = -reach.Amount }, Claim.Included), new RawBound(reach, Claim.Included));
        i = at + word;
        return true;
    }

    private bool Compared(ref int i, int at, Comparison how)
    {
        if (scan.At(at) is '在' or '到' or '了') at++;
        at = PastTarget(at, out var rate);
        if (!scan.Measure(ref at, out var value) || rate && value.Kind != Figures.UnitKind.Ratio) return false;
        _ofTarget |= rate;
        if (rate) _subject = "";
        var claim = Inclusion(ref at, value);
        if (how is Comparison.Equal or Comparison.AtLeast or Comparison.AtMost && scan.AnyOf(at, ["-", "~", "至"]) is var dash and > 0)
        {
            return Range(ref i, at + dash, value, claim);
        }

        var suffix = scan.AnyOf(at, ["(含)以上", "及以上", "含以上", "以上", "(含)以下", "及以下", "含以下", "以下", "(含)以内", "以内", "之内"]);
        if (suffix > 0)
        {
            if (how is not (Comparison.AtLeast or Comparison.AtMost or Comparison.Equal)) return false;
            if (how == Comparison.AtMost && scan.Plain.AsSpan(at, suffix).Contains('上')) return false;
            if (how != Comparison.AtMost) return Suffixed(ref i, at, value, claim);
            at += suffix;
            claim = (Inclusion(ref at, value) ?? claim);
            if (_high is not null) return false;
            _high = new RawBound(value, claim == Claim.Excluded ? Claim.Excluded : Claim.Included);
            i = at;
            return true;
        }

        i = at;
        return Set(value, how, claim);
    }

    private bool Set(Quantity value, Comparison how, Claim? claim)
    {
        var bound = new RawBound(value, how is Comparison.MoreThan or Comparison.LessThan ? claim == Claim.Included ? Claim.Included
            : Claim.Excluded
            : claim == Claim.Excluded ? Claim.Excluded : Claim.Included);
        if (how is Comparison.Equal) (_low, _high) = (bound, bound);
        else if (how is Comparison.AtLeast or Comparison.MoreThan)
        {
            if (_low is not null) return false;
            _low = bound;
        }
        else
        {
            if (_high is not null) return false;
            _high = bound;
        }

        return true;
    }

    private bool Range(ref int i, int at, Quantity first, Claim? firstClaim)
    {
        if (!scan.Measure(ref at, out var second)) return false;
        if (first.Unit.Length == 0 && second.Unit.Length > 0) first = Quantity.Of(first.Amount, second.Unit);
        var secondClaim = Inclusion(ref at, second);
        if (scan.AnyOf(at, ["之间", "以内", "区间", "范围内", "以下"]) is var tail and > 0) at += tail;
        if (scan.Is(at, "(含") || scan.Is(at, "(不含"))
        {
            Named(ref at, first, ref firstClaim, second, ref secondClaim);
        }

        if (first.Amount > second.Amount) (first, firstClaim, second, secondClaim) = (second, secondClaim, first, firstClaim);
        _low = new RawBound(first, firstClaim ?? Claim.Unsaid);
        _high = new RawBound(second, secondClaim ?? Claim.Unsaid);
        i = at;
        return true;
    }

    /// <summary>90%≤x＜95%.</summary>
    private bool Sandwich(ref int i, int at, Quantity first, Comparison how)
    {
        var name = at;
        while (at - name < 30 && RubricScanner.IsWord(scan.At(at)) && !SignAhead(at)) at++;
        Rename(name, at);
        if (!Set(first, Mirrored.Of(how), null)) return false;
        var sign = at;
        if (scan.Compares(ref sign, out var second))
        {
            if (!scan.Measure(ref sign, out var value) || !Set(value, second, null)) return false;
            Widen(first, value);
            at = sign;
        }

        i = at;
        return true;
    }

    private void Widen(Quantity first, Quantity second)
    {
        if (first.Unit.Length > 0 || second.Unit.Length == 0) return;
        var scaled = Quantity.Of(first.Amount, second.Unit);
        if (_low is { } low && low.At == first) _low = low with { At = scaled };
        else if (_high is { } high && high.At == first) _high = high with { At = scaled };
    }

    private bool SignAhead(int at) => scan.AnyOf(at, ["≤", "<", "≥", ">", "小于", "大于"]) > 0;

    private bool Suffixed(ref int i, int at, Quantity value, Claim? claim)
    {
        var word = scan.AnyOf(at, ["(含)以上", "及以上", "含以上", "以上", "(含)以下", "及以下", "含以下", "以下", "(含)以内", "以内", "之内", "封顶"]);
        if (word == 0)
        {
            i = at;
            return claim != Claim.Excluded && Set(value, Comparison.Equal, null);
        }

        var suffix = scan.Plain.AsSpan(at, word);
        var up = suffix.Contains('上');
        var included = suffix.Contains('及') || suffix.Contains('含');
        at += word;
        var said = Inclusion(ref at, value) ?? (included ? Claim.Included : claim);
        var bound = new RawBound(value, said ?? (up ? Claim.Strong : Claim.Weak));
        if (up ? _low is not null : _high is not null) return false;
        if (up) _low = bound;
        else _high = bound;
        i = at;
        return true;
    }

    /// <summary>[80%,90%) and （0，5%].</summary>
    private bool Brackets(ref int i)
    {
        if (scan.At(i) is not ('(' or '[')) return false;
        var at = i + 1;
        if (!scan.Measure(ref at, out var first) || scan.At(at) is not (',' or '-' or '~')) return false;
        at++;
        if (!scan.Measure(ref at, out var second) || scan.At(at) is not (')' or ']')) return false;
        if (first.Unit.Length == 0 && second.Unit.Length > 0) first = Quantity.Of(first.Amount, second.Unit);
        _low = new RawBound(first, scan.At(i) == '[' ? Claim.Included : Claim.Excluded);
        _high = new RawBound(second, scan.At(at) == ']' ? Claim.Included : Claim.Excluded);
        i = at + 1;
        return true;
    }

    private int Ending(int i, int to)
    {
        for (var n = 0; n < 3 && i < to; n++)
        {
            var word = scan.AnyOf(i, ["之间", "区间内", "区间", "范围内", "范围", "以内", "完成", "部分", "的", "时", "者"]);
            if (word == 0) break;
            i += word;
        }

        return scan.Skip(i, "\"");
    }

    /// <summary>Steps over the name before the first sign or figure; −1 when there is none.</summary>
    private int Subject(int from, int to)
    {
        var i = from;
        while (i < to && !BoundAt(i))
        {
            if (scan.At(i) is '(' or '[')
            {
                var close = scan.Plain.IndexOf(scan.At(i) == '(' ? ')' : ']', i, Math.Min(to - i, 40));
                if (close < 0 || scan.Plain.AsSpan(i, close - i).ContainsAnyInRange('0', '9')) return -1;
                i = close;
            }
            else if (!RubricScanner.IsWord(scan.At(i)) && scan.At(i) is not ('/' or '÷'))
            {
                return -1;
            }

            if (++i - from > 40) return -1;
        }

        if (i >= to) return -1;
        if (i > from && scan.At(i - 1) is '不' or '未' or '非' or '没' or '前' or '第') return -1;
        Rename(from, i);
        return i;
    }

    private bool BoundAt(int i)
    {
        var at = i;
        if (scan.Compares(ref at, out _))
        {
            if (scan.At(at) is '在' or '到' or '了') at++;
            at = PastTarget(at, out _);
            return scan.Measure(ref at, out _);
        }

        at = scan.At(i) == '在' ? i + 1 : i;
        if (scan.At(at) == '±') return char.IsAsciiDigit(scan.At(at + 1));
        if (scan.At(at) is '(' or '[')
        {
            at++;
            return scan.Measure(ref at, out _) && scan.At(at) is ',' or '-' or '~';
        }

        return char.IsAsciiDigit(scan.At(at)) || scan.At(at) == '-' && char.IsAsciiDigit(scan.At(at + 1)) || scan.Is(at, "百分之");
    }

    /// <summary>低于指标值的60%: a rate of the target.</summary>
    private int PastTarget(int at, out bool rate)
    {
        var target = scan.AnyOf(at, RubricWords.Targets);
        var after = scan.Skip(at + target, "的");
        rate = target > 0 && char.IsAsciiDigit(scan.At(after));
        return rate ? after : at;
    }

    private void Rename(int from, int to)
    {
        var name = BandSubject.Of(scan.Plain[from..to], out var rate);
        _ofTarget |= rate;
        _subject = _ofTarget ? "" : name;
    }
}
