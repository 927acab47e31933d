using System.Reflection;

namespace BinhHoa2.Embedded.Functions;

/// <summary>Brings a method's return, a value or a task of one, to one shape.</summary>
internal static class Results
{
    private static readonly MethodInfo Awaiter = typeof(Results)
        .GetMethod(nameof(AwaitAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Type TypeOf(Type returned) =>
        returned == typeof(Task) ? typeof(void)
        : returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>) ? returned.GetGenericArguments()[0]
        : returned;

    public static Func<object?, Task<object?>> FinisherOf(Type returned)
    {
        if (returned == typeof(Task))
        {
            return async task =>
            {
                await (Task)task!;
                return null;
            };
        }

        return returned == TypeOf(returned)
            ? Task.FromResult
            : Awaiter.MakeGenericMethod(TypeOf(returned)).CreateDelegate<Func<object?, Task<object?>>>();
    }

    private static async Task<object?> AwaitAsync<T>(object? task) => await (Task<T>)task!;
}
