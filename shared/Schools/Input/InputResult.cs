using System.Collections.Immutable;

namespace BinhHoa2.Shared.Schools.Input;

/// <summary>What a file holds, or everything that is wrong with it; never both.</summary>
public sealed record InputResult<T>(T? Value, ImmutableArray<InputProblem> Problems)
    where T : class
{
    /// <exception cref="InputException">There are problems.</exception>
    public T OrThrow() => Value ?? throw new InputException(Problems);
}
