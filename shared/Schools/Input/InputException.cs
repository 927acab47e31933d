using System.Collections.Immutable;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>
/// Input was refused as a whole and changed nothing. The message is Vietnamese, for the person who wrote the files:
/// one line for each problem, all of them at once.
/// </summary>
public sealed class InputException(ImmutableArray<InputProblem> problems) : Exception(InputTexts.Refused(problems))
{
    public ImmutableArray<InputProblem> Problems => problems;
}
