using System.Reflection;
using BinhHoa2.Embedded.Hosting;

namespace BinhHoa2.Embedded.Commands;

/// <summary>A command as it was called.</summary>
internal sealed record CommandCall(IEmbeddedCommand Command, IReadOnlyList<string> Arguments)
{
    /// <summary>The command the first argument names; null when it is a setting or there is none.</summary>
    /// <exception cref="HostStartException">The app has no such command.</exception>
    public static CommandCall? Find(Assembly app, string[] arguments)
    {
        if (arguments is not [var name, .. var rest] || name.StartsWith('-') || name.StartsWith('/') || name.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var commands = app.GetCustomAttributes<EmbeddedCommandAttribute>().ToList();
        var found = commands.Find(command => command.Name == name)
            ?? throw new HostStartException(commands.Count == 0
                ? $"Không có lệnh \"{name}\"."
                : $"Không có lệnh \"{name}\". Các lệnh: {string.Join(", ", commands.Select(command => command.Name))}.");
        var type = Type.GetType(found.Type, throwOnError: true)!;
        return new((IEmbeddedCommand)Activator.CreateInstance(type)!, [.. rest]);
    }
}
