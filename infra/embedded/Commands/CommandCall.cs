using System.Reflection;
using BinhHoa2.Embedded.Basis;

namespace BinhHoa2.Embedded.Commands;

/// <summary>A command as it was called.</summary>
internal sealed record CommandCall(IEmbeddedCommand Command, IReadOnlyList<string> Arguments)
{
    /// <summary>The command the first argument names; null when it is a setting or there is none.</summary>
    /// <param name="commands">The assembly that lists them; null when there are no commands.</param>
    /// <exception cref="HostStartException">There is no such command.</exception>
    public static CommandCall? Find(Assembly? commands, IReadOnlyList<string> arguments)
    {
        if (arguments is not [var name, ..]
            || name.StartsWith('-') || name.StartsWith('/') || name.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var known = commands?.GetCustomAttributes<EmbeddedCommandAttribute>().ToList() ?? [];
        var found = known.Find(command => command.Name == name)
            ?? throw new HostStartException(known.Count == 0
                ? $"Không có lệnh \"{name}\"."
                : $"Không có lệnh \"{name}\". Các lệnh: {string.Join(", ", known.Select(command => command.Name))}.");
        return new((IEmbeddedCommand)Activator.CreateInstance(found.Type)!, [.. arguments.Skip(1)]);
    }
}
