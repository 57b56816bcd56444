/// The texts of the register's CSV files, compiled into the program so that it runs from anywhere as one file.
enum EmbeddedRegister {}
