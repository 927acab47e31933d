using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Where a school's plans, people and profile are read from at start and with every sweep.</summary>
public interface ISetupFiles
{
    /// <summary>Loads the files; who holds what is asked once it is known which work is in force already.</summary>
    /// <param name="known">The setup in force as far as it is known: a roster that was adopted at the desk stands for the file.</param>
    /// <exception cref="InputException">Something does not fit.</exception>
    SchoolSetup Load(SchoolSetup? known);

    /// <summary>Loads the files to take the place of what is in force.</summary>
    /// <exception cref="InputException">Something does not fit.</exception>
    SchoolSetup LoadAfter(SchoolSetup? before);
}
