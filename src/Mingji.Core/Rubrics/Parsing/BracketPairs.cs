namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Which bracket closes which, found in one pass.</summary>
internal static class BracketPairs
{
    private const int MaxOpen = 64;

    /// <summary>For an opening bracket that is closed, the place of its closing one; −1 everywhere else.</summary>
    internal static int[] Of(string text)
    {
        var close = new int[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            close[i] = -1;
            if (text[i] is '(' or '[' or '{')
            {
                if (open.Count == MaxOpen) open.Clear();
                open.Push(i);
            }
            else if (text[i] is ')' or ']' or '}' && open.TryPop(out var start))
            {
                close[start] = i;
            }
        }

        return close;
    }
}
