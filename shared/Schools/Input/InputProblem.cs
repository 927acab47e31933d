namespace BinhHoa2.Shared.Schools.Input;

/// <summary>A place in an input file that does not fit, with a message for the person who wrote the file.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Field">The field, as the file spells it; empty when a whole entry or the whole file is meant.</param>
/// <param name="Message">In Vietnamese: what is wrong and what to do.</param>
public sealed record InputProblem(string File, InputPlace Where, string Field, string Message)
{
    public override string ToString() => Where.Line is null ? $"{File}: {Message}" : $"{File}, {Where}: {Message}";
}
