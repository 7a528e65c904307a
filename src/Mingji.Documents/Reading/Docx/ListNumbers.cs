using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Docx;

/// <summary>List numbers as Word prints them: 3, 三, 叁, ③, c, iii.</summary>
internal static class ListNumbers
{
    private const string Digits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Powers = ["", "十", "百", "千"];
    private static readonly string[] FormalPowers = ["", "拾", "佰", "仟"];
    private static readonly (int Value, string Text)[] Romans =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
            (4, "iv"), (1, "i"),
    ];

    public static string Of(int number, string format) => format switch
    {
        "none" or "bullet" => "",
        "lowerLetter" => Letter(number, 'a'),
        "upperLetter" => Letter(number, 'A'),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting"
            => Chinese(number, Digits, Powers),
        "chineseLegalSimplified" => Chinese(number, FormalDigits, FormalPowers),
        "ideographLegalTraditional" => Chinese(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]),
        "numberInDash" => $"- {Decimal(number)} -",
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => DigitByDigit(number),
        "ideographTraditional" => Cycle(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Cycle(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => number switch
        {
            > 20 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
            > 35 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
            _ => Enclosed(number, '①'),
        },
        "decimalEnclosedParen" => Enclosed(number, '⑴'),
        "decimalEnclosedFullstop" => Enclosed(number, '⒈'),
        "ideographEnclosedCircle" => number is >= 1 and <= 10 ? ((char)('㊀' + number - 1)).ToString() : Decimal(number),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0'
        + '０') : c)),
        "decimalZero" => number is >= 0 and < 10 ? "0" + Decimal(number) : Decimal(number),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Letter(int number, char first) =>
        number is >= 1 and <= 780 ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Decimal(number);

    private static string Enclosed(int number, char first) => number is >= 1 and <= 20 ? ((char)(first + number - 1)).ToString()
        : Decimal(number);

    private static string Cycle(int number, string signs) => number >= 1 && number <= signs.Length ? signs[number - 1].ToString()
        : Decimal(number);

    private static string DigitByDigit(int number) =>
        string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Decimal(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value) text.Append(sign);
        }

        return text.ToString();
    }

    private static string Chinese(int number, string digits, string[] powers)
    {
        if (number is < 1 or > 9999) return Decimal(number);
        if (number is >= 10 and < 20 && powers[1] == "十") return number == 10 ? "十" : "十" + digits[number - 10];
        var text = new StringBuilder();
        var shown = Decimal(number);
        var zero = false;
        for (var i = 0; i < shown.Length; i++)
        {
            if (shown[i] == '0')
            {
                zero = true;
                continue;
            }

            if (zero) text.Append('零');
            zero = false;
            text.Append(digits[shown[i] - '0']).Append(powers[shown.Length - 1 - i]);
        }

        return text.ToString();
    }
}
