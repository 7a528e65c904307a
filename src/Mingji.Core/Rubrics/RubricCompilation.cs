using System.Collections.Immutable;

namespace Mingji.Core.Rubrics;

/// <summary>
/// Words that were not understood, or understood as a person's judgement: their place in the text as given (characters from 0) and why.
/// </summary>
public sealed record UnreadWords(int Offset, int Length, string Text, string Why);

/// <summary>
/// What became of a text: a rubric, or the words that stood in the way. <see cref="Rubric"/> is null exactly when
/// <see cref="Unread"/> is not empty: what is not read wholly is not executed.
/// </summary>
public sealed record RubricCompilation(Rubric? Rubric, ImmutableArray<UnreadWords> Unread)
{
    public bool Executable => Rubric is not null;
}
