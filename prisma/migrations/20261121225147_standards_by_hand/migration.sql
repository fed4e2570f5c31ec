-- A standard that MedCom has written by hand can be taken away again while nothing refers to it.
grant delete on standard to npn_staff;
