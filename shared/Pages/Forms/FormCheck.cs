namespace BinhHoa2.Shared.Pages.Forms;

/// <summary>The result of judging a posted form: a value to record, or the problem to show; exactly one of the two.</summary>
public sealed record FormCheck<TValue, TInput>(TValue? Value, FormProblem<TInput>? Problem)
    where TValue : class
{
    public static implicit operator FormCheck<TValue, TInput>(TValue value) => new(value, null);

    public static implicit operator FormCheck<TValue, TInput>(FormProblem<TInput> problem) => new(null, problem);
}
